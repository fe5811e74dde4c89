// Converts names from camel case (`titleEn`) to snake case (`title_en`).

export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
