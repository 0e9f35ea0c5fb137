/** Text as it was typed: an empty line parts paragraphs, a line end stays one. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part, at) => (
      <p key={at} className="wrap-anywhere max-w-[70ch] whitespace-pre-line">
        {part}
      </p>
    ))
}
