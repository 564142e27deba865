import type { TextField, TextFieldSingleValidation } from 'payload'

/**
 * A required text in every language it is written in. It must be there in the default language, and in the language in which the
 * document is made; a translation may come later or never.
 */
export function requiredText(field: { name: string; label: string; description: string; placeholder?: string; index?: boolean }): TextField {
  const validate: TextFieldSingleValidation = (value, { req, operation }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.length > 300 ? 'Use 300 characters at most.' : true
    const { localization } = req.payload.config
    const isTranslation = localization !== false && operation === 'update' && req.locale !== localization.defaultLocale
    return isTranslation ? true : `Write the ${field.label.toLowerCase()}.`
  }
  return {
    name: field.name,
    type: 'text',
    label: field.label,
    required: true,
    localized: true,
    index: field.index ?? false,
    validate,
    admin: { description: field.description, placeholder: field.placeholder },
  }
}
