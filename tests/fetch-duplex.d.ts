/** Node's fetch takes streams and asks for `duplex`; the DOM types, which the tests also see, do not know it yet. */
interface RequestInit {
  duplex?: 'half';
}
