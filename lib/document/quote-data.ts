import { costSplitSpec } from '#lib/chart/cost-split.ts'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { offeredDrawing, offeredInWords } from '#lib/chart/plan-drawing.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import type { QuoteView } from '#lib/domain/quote/quote-view.ts'
import {
  chosenInWords,
  figuresNote,
  hasBill,
  horizonNote,
  KIND_WORDS,
  taxIncluded,
} from '#lib/domain/quote/quote-words.ts'
import { figuresIn } from '#lib/format.ts'
import { planSection } from './plan-section.ts'
import { priceSection } from './price-data.ts'
import {
  assumptionSection,
  type Cover,
  chartSection,
  comparisonSection,
  type Figure,
  type Meta,
  nameInFooter,
  paragraphsOf,
  partsOfDay,
  summarySection,
} from './section.ts'

/**
 * Who accepted, in which role, when (an instant), how he said it where the sender entered it, the SHA-256 of the snapshot that was accepted, and that snapshot as
 * the bytes that were hashed.
 */
export type AcceptanceProof = {
  name: string
  role: string
  at: string
  how?: string
  sha256: string
  frozen?: string
}

const LONG_TITLE = 110

const metaOf = (view: QuoteView): Meta => ({
  title: `${view.title} (${view.number}, version ${view.version})`,
  author: view.sender.name,
  day: partsOfDay(view.issuedOn),
  footer: `${nameInFooter(view.sender.name)} · ${view.number}, version ${view.version}`,
})

function keyFigures(view: QuoteView): Figure[] {
  const { currency, horizon, comparison } = view
  const { countOf, formatMinor, formatPercent } = figuresIn(view.sender.locale)
  const note = taxIncluded(view, formatPercent)
  const figures: (Figure | false)[] = [
    hasBill(view, 'one-off') && {
      label: KIND_WORDS['one-off'].title,
      value: formatMinor(view.oneOff.totalMinor, currency),
      note,
    },
    hasBill(view, 'monthly') && {
      label: KIND_WORDS.monthly.title,
      value: formatMinor(view.monthly.totalMinor, currency),
      note,
    },
    horizon !== null && {
      label: `Over ${countOf(horizon.months, 'month')}`,
      value: formatMinor(horizon.totalMinor, currency),
      note: `${horizonNote(view)}, ${note}`,
    },
  ]
  const chosen = comparison?.options.find((option) => option.label === comparison.chosen)
  return [
    ...figures.filter((figure) => figure !== false),
    ...(chosen
      ? [{ label: 'Time to go live', value: chosen.setUp, note: 'from the start of the work' }]
      : []),
  ]
}

const coverOf = (view: QuoteView, { formatDay, formatPercent } = figuresIn(view.sender.locale)): Cover => ({
  kind: 'Quote',
  sender: view.sender.name,
  client: view.client.name,
  contact: view.client.contact,
  title: view.title,
  box: {
    heading: view.comparison ? 'Our recommendation' : 'What it costs',
    text: view.comparison?.recommendation ?? null,
    figures: keyFigures(view),
    note: figuresNote(view, formatPercent),
  },
  facts: [
    { label: 'Quote', value: `${view.number}, version ${view.version}` },
    ...(view.version > 1 ? [{ label: 'Replaces', value: 'every earlier version of this quote' }] : []),
    { label: 'Project', value: view.projectName },
    { label: 'Date', value: formatDay(view.issuedOn) },
    {
      label: 'Valid until',
      value: `the end of ${formatDay(view.validUntil)} (${view.sender.timeZone} time)${view.extendedFrom ? `, extended from ${formatDay(view.extendedFrom)}` : ''}`,
    },
    { label: 'From', value: view.sender.name },
  ],
})

function acceptanceOf(view: QuoteView, proof: AcceptanceProof | undefined, isArchive: boolean) {
  const what = `${view.number}, version ${view.version}`
  const chosen = chosenInWords(view)
  const { formatDay, formatInstant } = figuresIn(view.sender.locale)
  if (!proof)
    return {
      text: `${view.client.name} orders the work of quote ${what} at the prices and terms of this document${chosen ? ', with the options that it marks as included or chosen' : ''}. Accept through the link you received, or sign and return this page until ${formatDay(view.validUntil)}.`,
      fields: ['Name', 'Role', 'Place and date', 'Signature'],
      proof: null,
    }
  return {
    text: proof.how
      ? `Quote ${what} was accepted for ${view.client.name}, as ${view.sender.name} entered it: ${proof.how}.`
      : `Quote ${what} was accepted for ${view.client.name} through the client’s link.`,
    fields: [],
    proof: {
      facts: [
        { label: 'Name', value: proof.name },
        { label: 'Role', value: proof.role },
        {
          label: 'Time',
          value: `${formatInstant(proof.at, view.sender.timeZone)} (${view.sender.timeZone})`,
        },
        ...(chosen ? [{ label: 'Chosen', value: chosen }] : []),
      ],
      sha256: proof.sha256,
      note:
        proof.frozen === undefined || view.isGroupTotalsOnly || isArchive
          ? null
          : 'That version is attached to this document as quote.json: the SHA-256 of the file is the one above.',
    },
  }
}

/** A quote as strings ready to be set, and the charts to be drawn beside them. */
export function quoteData(view: QuoteView, proof?: AcceptanceProof, isArchive = false) {
  const { comparison, currency, sender, timeline } = view
  const figures = figuresIn(sender.locale)
  const chart: ChartSpec | null = comparison && cumulativeSpec(comparison, currency, sender.locale)
  const split = comparison && costSplitSpec(comparison, currency, sender.locale)
  const data = {
    kind: 'quote' as const,
    meta: metaOf(view),
    isLongTitle: view.title.length > LONG_TITLE,
    cover: coverOf(view),
    summary: summarySection(view.introduction, comparison),
    comparison: comparison &&
      chart && {
        ...comparisonSection(comparison, currency, chart, figures),
        split: split && chartSection(split),
      },
    timeline: timeline
      ? {
          lead: offeredInWords(timeline, view.issuedOn, figures),
          ...planSection(timeline, offeredDrawing(timeline, figures), true),
        }
      : null,
    price: priceSection(view),
    assumptions: comparison && assumptionSection(comparison, figures),
    terms: paragraphsOf(view.terms),
    acceptance: acceptanceOf(view, proof, isArchive),
  }
  return { data, charts: { cumulative: chart, split } }
}
