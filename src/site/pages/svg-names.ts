/** What a drawing is made of: elements and attributes of SVG that show something and do nothing. Tables only. */

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/** SVG 1.1 and 2 without links to elsewhere, scripts, animations, fonts, and what holds a page of its own. */
export const ELEMENTS = set(
  'svg g defs symbol use switch title desc metadata style',
  'path rect circle ellipse line polyline polygon image',
  'text tspan textPath a',
  'linearGradient radialGradient stop pattern hatch hatchpath meshgradient meshrow meshpatch solidColor',
  'marker clipPath mask view filter',
  'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
  'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode',
  'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
);

/** Whose value is a name or a text, and no style. */
export const TEXTS = set(
  'id class lang role type version baseProfile title media tabindex focusable name zoomAndPan',
  'requiredFeatures requiredExtensions systemLanguage viewBox preserveAspectRatio enable-background in in2 result',
);

/** Whose value is a number, a list of numbers, a word or a style. */
export const STYLES = set(
  'x y x1 x2 y1 y2 z cx cy r rx ry fx fy fr dx dy width height d points pathLength offset rotate method spacing side',
  'startOffset textLength lengthAdjust transform transform-origin gradientTransform gradientUnits spreadMethod',
  'patternTransform patternUnits patternContentUnits clipPathUnits maskUnits maskContentUnits filterUnits',
  'primitiveUnits markerUnits markerWidth markerHeight refX refY orient',
  'values tableValues slope intercept amplitude exponent k1 k2 k3 k4 order kernelMatrix kernelUnitLength divisor bias',
  'targetX targetY edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent azimuth',
  'elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle scale xChannelSelector yChannelSelector stdDeviation',
  'operator radius baseFrequency numOctaves seed stitchTiles mode filterRes',
  'style alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation',
  'color-interpolation-filters color-profile color-rendering cursor direction display dominant-baseline fill',
  'fill-opacity fill-rule filter flood-color flood-opacity font font-family font-feature-settings font-kerning',
  'font-size font-size-adjust font-stretch font-style font-variant font-variant-caps font-weight',
  'glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing',
  'lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity',
  'overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray',
  'stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align',
  'text-anchor text-decoration text-indent text-orientation text-overflow text-rendering unicode-bidi',
  'vector-effect visibility white-space word-spacing writing-mode',
);

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** Notes that drawing programs make for themselves, and facts of whose a drawing is. No reader does anything by them. */
export const NOTES: ReadonlySet<string> = new Set([
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/elements/1.1/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.serif.com/',
  'https://boxy-svg.com',
  'http://www.figma.com/figma/ns',
]);

/** Of a style: functions that name a colour, a place or a number. `url` is looked at by itself. */
export const FUNCTIONS = set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch calc min max clamp var',
  'matrix matrix3d translate translateX translateY translate3d scale scaleX scaleY rotate rotate3d skew skewX skewY',
  'blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia',
  'inset circle ellipse polygon path cubic-bezier',
);
