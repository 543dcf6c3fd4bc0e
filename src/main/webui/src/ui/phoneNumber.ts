/** A number as it is read out. Those of other countries stay as they came. */
export const spaced = (number: string) => number.replace(/^(\+7)(\d{3})(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3-$4-$5')
