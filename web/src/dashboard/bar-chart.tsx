import { BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import { theme } from 'antd';
import { Bar } from 'react-chartjs-2';

Chart.register(BarElement, CategoryScale, LinearScale, Tooltip);

export type Bars = { labels: string[]; values: (number | null)[]; max?: number | undefined; isLying?: boolean; unit?: string };

/** The same numbers as the table beside it, as a picture; read out is the table. */
export const BarChart = ({ labels, values, max, isLying = false, unit = '' }: Bars) => {
  const { token } = theme.useToken();
  const grid = { color: token.colorBorderSecondary };
  const ticks = { color: token.colorText, font: { family: token.fontFamily, size: 13 } };
  const withUnit = (value: unknown): string => `${String(value)}${unit}`;
  const count = {
    grid,
    ticks: { ...ticks, precision: 0, callback: withUnit },
    beginAtZero: true,
    ...(max === undefined ? {} : { max }),
  };
  const names = { grid: { display: false }, ticks };
  return (
    <Bar
      aria-hidden
      data={{ labels, datasets: [{ data: values, backgroundColor: token.colorPrimary, borderRadius: 4, maxBarThickness: 36 }] }}
      options={{
        indexAxis: isLying ? 'y' : 'x',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        plugins: { legend: { display: false }, tooltip: { callbacks: { label: ({ raw }) => withUnit(raw) } } },
        scales: isLying ? { x: count, y: names } : { x: names, y: count },
      }}
    />
  );
};
