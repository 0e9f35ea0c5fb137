'use client'

import { ChevronsUpDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox'
import { cn } from './cn.ts'
import { FieldBody } from './field-body.tsx'
import { controlStyle, fieldId, groupStyle } from './field-style.ts'
import { itemStyle, popoverStyle } from './floating-style.ts'
import type { SelectProps } from './select.tsx'

/** A select for long lists: type to filter, arrows to choose. */
export function ComboBox({
  label,
  description,
  error,
  options,
  value,
  defaultValue,
  onChange,
  ...props
}: SelectProps) {
  return (
    <AriaComboBox
      data-slot="combo-box"
      {...props}
      id={fieldId(props.name)}
      formValue="key"
      selectedKey={value === undefined ? undefined : value || null}
      defaultSelectedKey={defaultValue}
      onSelectionChange={(key) => onChange?.(key === null ? '' : String(key))}
      defaultItems={options}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      menuTrigger="focus"
      className={groupStyle}
    >
      <FieldBody label={label} description={description} error={error} isRequired={props.isRequired}>
        <span className="relative flex">
          <Input className={cn(controlStyle, 'pe-9')} maxLength={200} />
          <Button className="absolute inset-y-0 end-0 grid w-9 place-items-center text-muted">
            <ChevronsUpDown aria-hidden className="size-4" />
          </Button>
        </span>
      </FieldBody>
      <Popover className={cn(popoverStyle, 'w-(--trigger-width)')}>
        <ListBox<(typeof options)[number]>
          className="max-h-72 overflow-y-auto p-1"
          renderEmptyState={() => <p className="px-2 py-1.5 text-muted">Nothing fits.</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={itemStyle}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
