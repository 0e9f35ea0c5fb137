import { join } from 'node:path'

/** Fonts and templates are read by their path under the project's folder, from which every start script runs. */
const inPackage = (path: string): string => join(process.cwd(), 'node_modules', path)
const geist = (style: string): string => inPackage(`geist/dist/fonts/geist-sans/Geist-${style}.ttf`)

export const templateFolder = (): string => join(process.cwd(), 'lib/document/template')

const noto = (family: string, name: string): string[] =>
  ['400Regular', '700Bold'].map((style) =>
    inPackage(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`),
  )

/** Geist for text and hashes, then DejaVu for Greek, ticks, Arabic, Hebrew and more, then emoji and Thai. */
export const textFonts = (): string[] => [
  ...['Regular', 'Medium', 'SemiBold'].map(geist),
  inPackage('geist/dist/fonts/geist-mono/GeistMono-Regular.ttf'),
  ...['DejaVuSans', 'DejaVuSans-Bold'].map((name) => inPackage(`dejavu-fonts-ttf/ttf/${name}.ttf`)),
  ...noto('noto-emoji', 'NotoEmoji'),
  ...noto('noto-sans-thai', 'NotoSansThai'),
]

/** 26 MB for Chinese, Japanese and Korean: read only for a document that needs them. */
export const eastAsianFonts = (): string[] =>
  ['sc/fonts/NotoSansHans', 'kr/fonts/NotoSansKR'].flatMap((family) =>
    ['Regular', 'Bold'].map((style) => inPackage(`@embedpdf/fonts-${family}-${style}.otf`)),
  )
