#!/bin/sh
# Maintainers only. Brings the packages that the files of fonts/ are made from, checks that they are
# the very ones, and unpacks them. Needs a Debian 12 machine (apt-get, dpkg) and npm.
#
#   scripts/fonts/fetch.sh WORK && /usr/bin/python3 scripts/fonts/build.py WORK fonts
set -eu
work=${1:?usage: fetch.sh WORK}
mkdir -p "$work/deb" "$work/npm"
cd "$work"

apt-get download texlive-lang-chinese fonts-lxgw-wenkai fonts-liberation2 unicode-data
npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 @expo-google-fonts/noto-sans-sc@0.4.3

sha256sum --check --strict <<'SUMS'
9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0  texlive-lang-chinese_2022.20230122-1_all.deb
6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318  fonts-lxgw-wenkai_1.250+repack-1_all.deb
35ffaa54f117e633e89a5da89af235a073b34dbe582726fbf6989568f7fd9bda  fonts-liberation2_2.1.5-1_all.deb
5efef23bbb1c6a133ecbdd63a2cfa07159ccacf5466a49e2426101c5ecd691fc  unicode-data_15.0.0-1_all.deb
ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e  expo-google-fonts-noto-serif-sc-0.4.3.tgz
0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59  expo-google-fonts-noto-sans-sc-0.4.3.tgz
SUMS

for package in *.deb; do dpkg -x "$package" deb; done
for package in *.tgz; do
  mkdir -p "npm/${package%.tgz}"
  tar -xzf "$package" -C "npm/${package%.tgz}" --strip-components=1
done
