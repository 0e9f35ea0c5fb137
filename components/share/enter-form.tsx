import { buttonStyle } from '#components/ui/button-style.ts'
import { Notice } from '#components/ui/notice.tsx'
import { paths } from '#lib/paths.ts'
import { PlainField } from './plain-field.tsx'

type EnterFormProps = { token: string; asks: 'password' | 'count'; error: string | null }

const words = {
  password: {
    title: 'This link has a password',
    text: 'Whoever sent you the link can tell it to you. It is asked for again after twelve hours.',
  },
  count: {
    title: 'This link opens for a few readers only',
    text: 'Opening it counts you as one of them. In this browser you can come back for twelve hours.',
  },
}

/** What a link asks before it shows anything. */
export function EnterForm({ token, asks, error }: EnterFormProps) {
  const { title, text } = words[asks]
  return (
    <form
      method="post"
      action={paths.shareOpen(token)}
      className="mx-auto flex max-w-md flex-col gap-4 pt-8 sm:pt-20"
    >
      <div>
        <h1 className="text-title">{title}</h1>
        <p className="mt-1 text-muted">{text}</p>
      </div>
      {error ? (
        <div role="alert">
          <Notice tone="danger" title={error} />
        </div>
      ) : null}
      {asks === 'password' ? (
        <PlainField
          id="open-password"
          label="Password"
          name="password"
          type="password"
          maxLength={128}
          autoComplete="current-password"
        />
      ) : null}
      <div>
        <button type="submit" className={buttonStyle('primary')}>
          Open
        </button>
      </div>
    </form>
  )
}
