interface Links {
  offline: string;
  progress: string;
}

/** The whole page on what is stored. */
export const privacyWords = {
  title: "What is stored",
  description: "What this site stores, where, and how to erase it.",
  dek: "Your answers stay in this browser. They leave it only when you pass them on or hand them in yourself.",
  text: ({ offline, progress }: Links) => (
    <>
      <h2>On this device</h2>
      <p>
        The site saves your answers, the answers you began, the times of both, how sure you said you were, the
        place where you stopped reading, and your settings. It saves no name. All of it is in this browser’s
        storage and databases for this site, under names that begin with “unreasonable-criticism”.
      </p>
      <p>
        So that everything <a href={offline}>works without a connection</a>, the browser also keeps a copy of
        the site’s pages. It is the same for everyone and holds nothing of yours.
      </p>
      <h2>Assignments</h2>
      <p>
        A student’s browser also keeps which assignment a lesson is for, the code word and a random number.
        You hand in yourself, and the page shows you everything first. Mostly you make a code and pass it on
        in your own way; then the page sends nothing. A teacher’s browser keeps assignments with their keys,
        hand-ins, names and papers until they are deleted on the page for teachers. “Finish and clear” erases
        what a student’s browser keeps, and leaves what a teacher’s browser keeps.
      </p>
      <h2>The class box</h2>
      <p>
        Some hosts of this site keep a class box, and some teachers collect in it. Only then is there a button
        “Hand in”, and only when you press it does your hand-in leave this device: sealed, so that the
        teacher’s key alone opens it. Without a connection the sealed hand-in waits in this browser and goes
        later; “Finish and clear” leaves it there until it has gone. The box keeps sealed hand-ins, how long
        each is and in which order they came, until the teacher deletes them or the date that the teacher
        chose, a year at most. It keeps no name, no address, no time and nothing about your device, and nobody
        who runs it can read a word. Where a page was not opened over https, whoever runs the network could
        change the page itself.
      </p>
      <p>
        In a live round your answer goes, when you press “Send the answer”, sealed to your teacher’s page,
        with a number by chance that stands for this device in this round and for nothing else. No name or
        code word goes with it. What you write in your own words your teacher reads, and may show on the wall.
        The box forgets it when the round ends, or after seven days. This browser keeps which round it is in
        until then, and your answers as it keeps those in lessons.
      </p>
      <h2>Lessons of your own</h2>
      <p>
        What you write on the page “Write a lesson” is kept with its versions of the last seven days, until
        you delete it there. A link that passes a lesson on holds the whole lesson after its “#”.
      </p>
      <h2>What leaves this device</h2>
      <p>
        Your browser asks the server that hosts this site for pages. Like every web server, it sees your
        internet (IP) address and which page you asked for. How long that is kept is up to whoever hosts the
        site. Your answers are never in these requests; a sealed hand-in or a sealed answer of a live round
        is, in the one that you press for. There are no accounts, no cookies, no counters and no parts from
        other sites.
      </p>
      <p>Links to documents lead to other sites. This site tells them nothing about you.</p>
      <p>
        A link that moves your progress holds all your answers after its “#”, which browsers do not send.
        Anyone who has the link can read them. Lessons are read aloud only by voices that are on the device.
      </p>
      <h2>How long</h2>
      <p>
        Until you clear it, or until the browser does. The browser is asked to keep it at your first answer.
        Safari, and every browser on an iPhone or iPad, clears a site’s storage after seven days without a
        visit, unless the site is on the home screen. <a href={progress}>Your progress</a> shows what is
        saved, lets you save it as a file or move it to another device, and has “Finish and clear”, which
        erases everything that you answered and set. A number by chance stays for two hours or until the next
        visit after that: it tells a browser that was cut off what to erase again.
      </p>
      <h2>On a shared device</h2>
      <p>Anyone who uses the same browser can see what is saved. Use “Finish and clear” when you are done.</p>
    </>
  ),
};
