/** Invented: the year's first workday is Monday 4 January, Saturday the 9th is worked. */
export const YEAR_2027 = {
  source: 'invented for tests',
  years: {
    '2027': {
      papers: ['invented'],
      days: [
        { date: '2027-01-01', name: '元旦', off: true },
        { date: '2027-01-02', name: '元旦', off: true },
        { date: '2027-01-03', name: '元旦', off: true },
        { date: '2027-01-09', name: '元旦', off: false },
      ],
    },
  },
};
