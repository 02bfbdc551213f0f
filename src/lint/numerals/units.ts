/** Units of measurement: symbols as they are often mistyped, names and symbols of the same unit, units out of use. */

/** Mistyped symbol → symbol (GB 3100—1993). What could be another unit (Mg, kn, mw) is not here. */
export const MISTYPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kg: 'KG Kg kG',
    mg: 'MG',
    km: 'KM Km kM',
    cm: 'CM Cm cM',
    mm: 'MM',
    'm²': 'M² M2 m2',
    'm³': 'M³ M3 m3',
    'km²': 'KM² Km² KM2 Km2 km2',
    'cm²': 'CM² CM2 cm2',
    'cm³': 'CM³ CM3 cm3',
    mL: 'ML',
    kW: 'KW Kw kw',
    kW·h: 'KWH Kwh KWh kwh kWH',
    Hz: 'HZ hz',
    kHz: 'KHZ KHz Khz khz',
    MHz: 'MHZ Mhz',
    GHz: 'GHZ Ghz',
    kV: 'KV Kv kv',
    kV·A: 'KVA Kva kva',
    kPa: 'KPA KPa Kpa kpa',
    MPa: 'MPA Mpa mpa',
    dB: 'DB Db db',
    kJ: 'KJ Kj kj',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((one) => [one, right] as const)),
);

/** Symbols and names of one unit. */
export const SAME: readonly { readonly symbol: string; readonly names: readonly string[] }[] = [
  { symbol: 'km', names: ['公里', '千米'] },
  { symbol: 'm', names: ['米'] },
  { symbol: 'cm', names: ['厘米'] },
  { symbol: 'mm', names: ['毫米'] },
  { symbol: 'm²', names: ['平方米'] },
  { symbol: 'm³', names: ['立方米'] },
  { symbol: 'km²', names: ['平方公里', '平方千米'] },
  { symbol: 'kg', names: ['公斤', '千克'] },
  { symbol: 't', names: ['吨'] },
  { symbol: 'kW', names: ['千瓦'] },
  { symbol: 'kV', names: ['千伏'] },
  { symbol: 'mL', names: ['毫升'] },
  { symbol: '℃', names: ['摄氏度'] },
];

/** Out of use → in use; no fix where the number would change. */
export const OBSOLETE: ReadonlyMap<string, { readonly unit: string; readonly same: boolean }> = new Map([
  ['公分', { unit: '厘米', same: true }],
  ['公升', { unit: '升', same: true }],
  ['市斤', { unit: '千克', same: false }],
  ['华里', { unit: '千米', same: false }],
  ['市尺', { unit: '米', same: false }],
]);
