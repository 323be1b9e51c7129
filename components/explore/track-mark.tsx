const shapes = [
  <circle key="disc" cx="8" cy="8" r="6" className="track-mark-full" />,
  <rect key="square" x="2.5" y="2.5" width="11" height="11" />,
  <path key="diamond" d="M8 1L15 8L8 15L1 8Z" className="track-mark-full" />,
  <path key="triangle" d="M8 2L15 14H1Z" />,
  <path key="cross" d="M5.5 1H10.5V5.5H15V10.5H10.5V15H5.5V10.5H1V5.5H5.5Z" className="track-mark-full" />,
  <circle key="ring" cx="8" cy="8" r="6" />,
  <path key="fall" d="M8 14L1 2H15Z" className="track-mark-full" />,
];

/** The shape of a track, by its place in timeline.yaml. The word stands beside it. */
export function TrackMark({ track }: { track: number }) {
  return (
    <svg className="track-mark" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[track % shapes.length]}
    </svg>
  );
}
