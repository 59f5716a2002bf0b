/** The words of the register, of classes, of their lists and of what is exported. */
export const SEX_WORDS = { male: 'Nam', female: 'Nữ' } as const;

/** What a field of a list may say, and what it means. */
export const SEX_CHOICES = { male: [SEX_WORDS.male], female: [SEX_WORDS.female] } as const;
