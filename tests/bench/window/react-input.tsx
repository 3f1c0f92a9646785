// An empty controlled React input, put into the window beside the app: the least a typed letter can take there.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Input() {
  const [text, setText] = useState('');
  return (
    <input
      aria-label="Empty React input"
      style={{ position: 'fixed', right: 20, bottom: 40, zIndex: 10_000 }}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

const place = document.body.appendChild(document.createElement('div'));
createRoot(place).render(<Input />);
