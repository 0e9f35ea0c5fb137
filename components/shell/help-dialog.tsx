'use client'

import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '#components/ui/button.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { overlayStyle, panelStyle } from '#components/ui/floating-style.ts'
import { hasSingleKeys, setSingleKeys } from './hotkeys.ts'
import { PLACES } from './nav.ts'

const KEYS: [keys: string, meaning: string][] = [
  ['⌘K or Ctrl K', 'Search and go anywhere'],
  ['/', 'Search this list'],
  ['c', 'Create'],
  ['j, k', 'Next and previous row'],
  ...PLACES.map(({ key, label }): [string, string] => [`g, then ${key}`, label]),
  ['?', 'This help'],
]

export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={overlayStyle}>
      <Modal className={panelStyle}>
        <AriaDialog className="p-5 outline-none">
          <Heading slot="title" className="mb-3 text-section">
            Keys
          </Heading>
          <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1.5">
            {KEYS.map(([keys, meaning]) => (
              <div key={keys} className="contents">
                <dt>
                  <kbd className="font-mono text-table">{keys}</kbd>
                </dt>
                <dd className="text-muted">{meaning}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
            <Checkbox label="Use single keys" defaultSelected={hasSingleKeys()} onChange={setSingleKeys} />
            <Button autoFocus onPress={onClose}>
              Close
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
