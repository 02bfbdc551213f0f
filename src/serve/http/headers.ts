/** What every answer carries: nothing is kept, nothing is run that is not ours, nobody else may read or frame it. */

const POLICIES = {
  page: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
  /** A drawing may hold pictures in itself and nothing else. */
  drawing: ["default-src 'none'", 'img-src data:', "frame-ancestors 'none'", 'sandbox'],
  /** The viewer of the browser brings its own. */
  document: [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "object-src 'self'",
    "frame-ancestors 'none'",
  ],
} as const;

export type Policy = keyof typeof POLICIES;

export const headersFor = (type: string, policy: Policy = 'page'): Record<string, string> => ({
  'content-type': type,
  'cache-control': 'no-store',
  'content-security-policy': POLICIES[policy].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
