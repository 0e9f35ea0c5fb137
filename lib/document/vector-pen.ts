import { isGeist } from './glyph.ts'
import { measureText, ORIGIN, outlined } from './text-ruler.ts'

/** `a b c d e f`, in the order of SVG and of a canvas. */
type Matrix = readonly [number, number, number, number, number, number]

const short = (value: number): string => String(Math.round(value * 100) / 100)

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** `#1968da24` as a colour and its opacity, which is how SVG 1.1 takes it. */
function paint(kind: 'fill' | 'stroke', colour: string, alpha: number): string {
  const isVeiled = /^#[0-9a-f]{8}$/i.test(colour)
  const opacity = alpha * (isVeiled ? Number.parseInt(colour.slice(7), 16) / 255 : 1)
  const solid = isVeiled ? colour.slice(0, 7) : colour
  return ` ${kind}="${solid}"${opacity < 1 ? ` ${kind}-opacity="${short(opacity)}"` : ''}`
}

/** Weight, size and families of a font as a canvas takes it. */
const FONT = /(?:^|\s)(\d{3})?\s*([\d.]+)px(?:\/\S+)? (.*)$/

const ANCHORS: Record<string, string> = { center: 'middle', end: 'end', right: 'end' }

/** What a canvas keeps by `save` and gives back by `restore`. */
class PenState {
  fillStyle = '#000000'
  strokeStyle = '#000000'
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  miterLimit = 10
  lineDashOffset = 0
  globalAlpha = 1
  font = '10px sans-serif'
  textAlign = 'start'
  textBaseline = 'alphabetic'
  protected matrix: Matrix = [1, 0, 0, 1, 0, 0]
  protected dash: readonly number[] = []
  protected clipId = ''
}

/**
 * What Chart.js asks of a canvas, written down as SVG with its text as text: a tenth of the bytes of one with text as
 * paths, and a document sets it in its own font. What that font does not have is outlined: the typesetter chooses no
 * other for an emoji in a picture (0.14, November 2026). What no chart of ours uses is not there: gradients, shadows, pictures.
 */
export class VectorPen extends PenState {
  readonly canvas: { width: number; height: number; getContext: () => VectorPen }
  #drawn: string[] = []
  #clips: string[] = []
  #openClip = ''
  #family = ''
  #saved: Partial<PenState>[] = []
  #path = ''

  constructor(width: number, height: number) {
    super()
    this.canvas = { width, height, getContext: () => this }
  }

  toSvg(): string {
    const { width, height } = this.canvas
    this.#put('', '')
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
    const font = `font-family="${escaped(this.#family)}"`
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${font}>${this.#clips.map((shape, at) => `<clipPath id="c${at}"${shape}`).join('')}${this.#drawn.join('')}</svg>`
  }

  save(): void {
    const { canvas: _, ...state } = this
    this.#saved.push(state)
  }

  restore(): void {
    Object.assign(this, this.#saved.pop())
  }

  translate(x: number, y: number): void {
    this.#transform([1, 0, 0, 1, x, y])
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#transform([cos, sin, -sin, cos, 0, 0])
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = matrix
  }

  resetTransform(): void {
    this.matrix = [1, 0, 0, 1, 0, 0]
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash
  }

  clearRect(): void {}

  beginPath(): void {
    this.#path = ''
  }

  closePath(): void {
    this.#path += 'Z'
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#at(x, y)}`
  }

  lineTo(x: number, y: number): void {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#at(x, y)}`
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path += `Q${this.#at(cx, cy)} ${this.#at(x, y)}`
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path += `C${this.#at(ax, ay)} ${this.#at(bx, by)} ${this.#at(x, y)}`
  }

  rect(x: number, y: number, width: number, height: number): void {
    const corners = [this.#at(x, y), this.#at(x + width, y), this.#at(x + width, y + height)]
    this.#path += `M${corners.join('L')}L${this.#at(x, y + height)}Z`
  }

  /** At most a whole turn; each half is an arc of its own, since SVG draws none from a point to itself. */
  arc(x: number, y: number, radius: number, from: number, to: number, isBackwards = false): void {
    const point = (angle: number) => this.#at(x + radius * Math.cos(angle), y + radius * Math.sin(angle))
    const r = short(radius)
    this.#path += `${this.#path === '' || this.#path.endsWith('Z') ? 'M' : 'L'}${point(from)}`
    for (const angle of [(from + to) / 2, to])
      this.#path += `A${r} ${r} 0 0 ${isBackwards ? 0 : 1} ${point(angle)}`
  }

  fill(): void {
    this.#put(`<path${paint('fill', this.fillStyle, this.globalAlpha)} d="${this.#path}"/>`)
  }

  stroke(): void {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : ''
    const offset = dash && this.lineDashOffset ? ` stroke-dashoffset="${this.lineDashOffset}"` : ''
    const ends = `${this.lineCap === 'butt' ? '' : ` stroke-linecap="${this.lineCap}"`}${this.lineJoin === 'miter' ? ` stroke-miterlimit="${this.miterLimit}"` : ` stroke-linejoin="${this.lineJoin}"`}`
    this.#put(
      `<path fill="none"${paint('stroke', this.strokeStyle, this.globalAlpha)} stroke-width="${short(this.lineWidth)}"${ends}${dash}${offset} d="${this.#path}"/>`,
    )
  }

  clip(): void {
    const within = this.clipId && ` clip-path="url(#${this.clipId})"`
    const shape = `${within}><path d="${this.#path}"/></clipPath>`
    if (!this.#clips.includes(shape)) this.#clips.push(shape)
    this.clipId = `c${this.#clips.indexOf(shape)}`
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath()
    this.rect(x, y, width, height)
    this.fill()
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath()
    this.rect(x, y, width, height)
    this.stroke()
  }

  measureText(text: string): TextMetrics {
    return measureText(text, this.font, this.textBaseline)
  }

  fillText(text: string, x: number, y: number): void {
    if (text.trim() === '') return
    const base = y - this.measureText(text).alphabeticBaseline
    if (isGeist(text)) this.#write(text, x, base)
    else this.#outline(text, x, base)
  }

  #outline(text: string, x: number, base: number): void {
    const [a, b, c, d] = this.matrix
    const place = `transform="matrix(${[a, b, c, d].map(short).join(' ')} ${this.#at(x - ORIGIN.x, base - ORIGIN.y)})"`
    this.#put(`<g ${place}>${outlined(text, this.font, this.textAlign, this.fillStyle)}</g>`)
  }

  #write(text: string, x: number, base: number): void {
    const [, weight = '400', size = '10', family = ''] = FONT.exec(this.font) ?? []
    this.#family ||= family
    const own = family === this.#family ? '' : ` font-family="${escaped(family)}"`
    const anchor = ANCHORS[this.textAlign]
    const [a, b, c, d, e, f] = this.matrix
    const isUpright = a === 1 && b === 0 && c === 0 && d === 1
    const place = isUpright
      ? `x="${short(x + e)}" y="${short(base + f)}"`
      : `transform="matrix(${this.matrix.map(short).join(' ')})" x="${short(x)}" y="${short(base)}"`
    const look = `${own} font-size="${size}" font-weight="${weight}"${paint('fill', this.fillStyle, this.globalAlpha)}`
    this.#put(`<text ${place}${anchor ? ` text-anchor="${anchor}"` : ''}${look}>${escaped(text)}</text>`)
  }

  #transform([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.matrix
    const turned = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d] as const
    this.matrix = [...turned, A * e + C * f + E, B * e + D * f + F]
  }

  #at(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix
    return `${short(a * x + c * y + e)} ${short(b * x + d * y + f)}`
  }

  /** Neighbours under the same clip share one group. */
  #put(element: string, clip = this.clipId): void {
    if (clip !== this.#openClip) {
      if (this.#openClip) this.#drawn.push('</g>')
      if (clip) this.#drawn.push(`<g clip-path="url(#${clip})">`)
      this.#openClip = clip
    }
    this.#drawn.push(element)
  }
}
