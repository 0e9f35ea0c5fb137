/** A project in a list of all clients'. */
export const projectChoice = ({ id, name, client }: { id: string; name: string; client: string }) => ({
  value: id,
  label: `${name} · ${client}`,
})
