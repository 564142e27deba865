/** The value of a chosen option; `null` if the choice was cleared. */
export function chosenValue(option: unknown): string | null {
  return typeof option === 'object' && option !== null && 'value' in option && typeof option.value === 'string' ? option.value : null
}
