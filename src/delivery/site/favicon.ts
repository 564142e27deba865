/** Three slots of a timetable. */
export const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#17132b"/><rect x="5" y="7" width="14" height="4.5" rx="2.25" fill="#9b83ff"/><rect x="10" y="14" width="17" height="4.5" rx="2.25" fill="#2dd4bf"/><rect x="7" y="21" width="12" height="4.5" rx="2.25" fill="#fbbf24"/></svg>\n'
