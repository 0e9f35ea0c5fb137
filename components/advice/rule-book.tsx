import { Card } from '#components/ui/card.tsx'
import { GUIDE_ANSWERS } from '#lib/domain/advice/guide-answer.ts'
import { HARD_RULES, LEAD, RULE_SOURCES } from '#lib/domain/advice/rule.ts'
import { formatDay } from '#lib/format.ts'
import { Basis, RuleList } from './rule-list.tsx'

const sourceOf = (id: keyof typeof RULE_SOURCES) => RULE_SOURCES[id]

/** All that the advice does, in the order in which it does it, beside the questions that clients ask first. */
export function RuleBook() {
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_360px]">
      <div className="flex min-w-0 flex-col gap-6">
        <Card title="First: what leaves an option out" description="A limit met exactly leaves nothing out.">
          <ul className="flex flex-col divide-y divide-hairline">
            {HARD_RULES.map((rule) => (
              <li key={rule.id} className="flex flex-col gap-1 py-3">
                <p>{rule.title}</p>
                <Basis source={rule.source} basis={rule.basis} />
              </li>
            ))}
          </ul>
        </Card>
        <RuleList />
        <Card title="Last: cost and evidence">
          <p className="max-w-[70ch]">
            Options less than {LEAD} points behind the best stay in. Of these the lowest total wins, or the
            lowest cost of correct answers, what the wrong ones cost included, where all were measured on the
            same items; within 5 % of it the one that is live first, then the one that is cheaper to set up.
            Quality that was not measured counts for nothing.
          </p>
        </Card>
      </div>
      <Card title="Five questions in short">
        <dl className="flex flex-col gap-4">
          {GUIDE_ANSWERS.map(({ question, answer, source }) => (
            <div key={question}>
              <dt className="font-medium">{question}</dt>
              <dd className="flex flex-col gap-1">
                <span>{answer}</span>
                <span className="text-label text-muted">
                  {sourceOf(source).name}, {formatDay(sourceOf(source).date)}.
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  )
}
