/** The only place that reads the environment. Values are read late, so that a build needs none of them. */
function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start the server with npm start`)
  return value
}

export const env = {
  /** Address of the database, as the role that owns nothing. */
  get databaseUrl() {
    return required('APP_DATABASE_URL')
  },
  /** Public origin such as `https://desk.example.com`; undefined means: the host that the request names. */
  get appOrigin() {
    return process.env.APP_ORIGIN || undefined
  },
  get authSecret() {
    return required('NEXTAUTH_SECRET')
  },
  /** 32 bytes in base64 that seal the copy of a link's token; they live outside the database. */
  get linkKey() {
    return Buffer.from(required('LINK_KEY'), 'base64')
  },
  /** True when a proxy of ours stands in front and its X-Forwarded-For may be believed. */
  get trustsProxy() {
    return process.env.TRUST_PROXY === '1'
  },
  get logLevel() {
    return process.env.LOG_LEVEL ?? 'info'
  },
  get isProduction() {
    return process.env.NODE_ENV === 'production'
  },
}
