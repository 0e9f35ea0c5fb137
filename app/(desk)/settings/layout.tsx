import type { ReactNode } from 'react'
import { TabNav } from '#components/ui/tab-nav.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const scope = await requireScope('read')
  const members = isAllowed(scope.role, 'manage') ? [{ href: paths.settingsMembers(), label: 'Members' }] : []
  return (
    <>
      <TabNav
        label="Settings"
        items={[
          { href: paths.settings(), label: 'Workspace' },
          { href: paths.settingsTexts(), label: 'Texts' },
          { href: paths.settingsLook(), label: 'Look' },
          { href: paths.settingsCalendar(), label: 'Calendar' },
          { href: paths.settingsTemplates(), label: 'Templates' },
          ...members,
          { href: paths.exchangeRates(), label: 'Exchange rates' },
          { href: paths.settingsPublic(), label: 'Public' },
          { href: paths.settingsSecurity(), label: 'Security' },
        ]}
      />
      {children}
    </>
  )
}
