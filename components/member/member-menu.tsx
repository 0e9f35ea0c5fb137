'use client'

import { useState } from 'react'
import { Menu } from '#components/ui/menu.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Role } from '#lib/domain/role.ts'
import { roleLabel, roleOptions } from './role-option.ts'

export type MemberRow = {
  userId: string
  name: string
  email: string
  role: Role
  isDisabled: boolean
  hasPassword: boolean
  isSelf: boolean
}

type ById<T> = (input: { userId: string }) => Promise<Result<T>>

export type MemberActions = {
  setRole: (input: { userId: string; role: Role }) => Promise<Result<unknown>>
  disable: ById<unknown>
  enable: ById<unknown>
  renewAddress: ById<string>
}

type MemberMenuProps = MemberActions & {
  member: MemberRow
  onAddress: (address: { name: string; path: string }) => void
}

/** What an owner can do with another member. A refusal stands beside the menu, where it arose. */
export function MemberMenu({ member, setRole, disable, enable, renewAddress, onAddress }: MemberMenuProps) {
  const { userId, name, role } = member
  const [refusal, setRefusal] = useState<string | null>(null)

  const run = async <T,>(work: Promise<Result<T>>, done: (value: T) => void) => {
    const result = await work.catch(() => null)
    setRefusal(result?.ok ? null : (result?.message ?? 'The server could not be reached. Try again.'))
    if (result?.ok) done(result.value)
  }
  const make = (next: Role) =>
    run(setRole({ userId, role: next }), () =>
      toastUndo(`${name} is now ${roleLabel[next].toLowerCase()}.`, () => setRole({ userId, role })),
    )

  return (
    <>
      <Menu
        label={`Change ${name}`}
        isIcon
        size="compact"
        variant="quiet"
        items={[
          ...roleOptions
            .filter((option) => option.value !== role)
            .map((option) => ({
              label: `Make ${option.label.toLowerCase()}`,
              onAction: () => make(option.value),
            })),
          ...(member.isDisabled
            ? [
                {
                  label: 'Enable',
                  onAction: () => run(enable({ userId }), () => toast(`${name} can sign in again.`)),
                },
              ]
            : [
                {
                  label: 'New one-time address',
                  onAction: () => run(renewAddress({ userId }), (path) => onAddress({ name, path })),
                },
                {
                  label: 'Disable',
                  tone: 'danger' as const,
                  onAction: () =>
                    run(disable({ userId }), () =>
                      toastUndo(`${name} was disabled and signed out.`, () => enable({ userId })),
                    ),
                },
              ]),
        ]}
      />
      {refusal ? (
        <p role="alert" className="text-label text-danger">
          {refusal}
        </p>
      ) : null}
    </>
  )
}
