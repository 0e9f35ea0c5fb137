'use client'

import dynamic from 'next/dynamic'

/** Each way to look at spend comes alone: the fields of the list of records outweigh the table of sums. */
export const SpendRecords = dynamic(() => import('./spend-records.tsx').then((file) => file.SpendRecords))
export const SpendLines = dynamic(() => import('./spend-lines.tsx').then((file) => file.SpendLines))
export const SpendTableView = dynamic(() =>
  import('./spend-table-view.tsx').then((file) => file.SpendTableView),
)
