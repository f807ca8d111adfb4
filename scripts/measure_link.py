#!/usr/bin/env python3
"""Measures bytes and frames of actions through a real server of OpenSSH and a line with a delay.

    python3 scripts/measure_link.py [--delay MILLISECONDS] [--columns 100] [--rows 30]

The server runs with service/sshd_config on this machine; its line is a relay that holds everything back for half of the
delay in each direction. Bytes on the line are what the relay passed on to the client, encrypted and compressed; bytes for
the terminal are what the client printed.
"""
import argparse, collections, fcntl, getpass, os, pty, re, select, socket, struct, subprocess, tempfile, termios, threading, time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(ROOT, ".build/release/smartspec")


class Relay(threading.Thread):
    """Passes one connection on, later."""

    def __init__(self, target, delay):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.target, self.delay = target, delay / 2000
        self.down = 0

    def run(self):
        client = self.listener.accept()[0]
        server = socket.create_connection(("127.0.0.1", self.target))
        for end in (client, server):
            end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        other = {client: server, server: client}
        held = collections.deque()
        while True:
            wait = max(0, held[0][0] - time.monotonic()) if held else None
            for end in select.select([client, server], [], [], wait)[0]:
                part = end.recv(65536)
                if not part:
                    return
                held.append((time.monotonic() + self.delay, other[end], part))
                self.down += len(part) if end is server else 0
            while held and held[0][0] <= time.monotonic():
                _, end, part = held.popleft()
                end.sendall(part)


def configuration(folder, port):
    values = {
        "Port": f"{port}\nListenAddress 127.0.0.1\nStrictModes no", "HostKey": f"{folder}/host",
        "AllowUsers": getpass.getuser(), "PermitRootLogin": "prohibit-password",
        "AuthorizedKeysFile": f"{folder}/user.pub",
        "ForceCommand": f"exec {PROGRAM} --kiosk --data {ROOT}/samples/europe",
    }
    with open(os.path.join(ROOT, "service/sshd_config")) as file:
        text = file.read()
    for name, value in values.items():
        text, count = re.subn(rf"(?m)^{name} .*$", lambda _: f"{name} {value}", text)
        assert count == 1, name
    path = f"{folder}/sshd_config"
    with open(path, "w") as file:
        file.write(text)
    return path


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--delay", type=float, default=200, help="milliseconds there and back")
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--rows", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{folder}/{name}"], check=True)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        if os.getuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        server = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-f", configuration(folder, port)], stderr=subprocess.DEVNULL)
        try:
            measure(folder, port, options)
        finally:
            server.terminate()
            server.wait()


def measure(folder, port, options):
    time.sleep(0.5)
    relay = Relay(port, options.delay)
    relay.start()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        os.execvp("ssh", [
            "ssh", "-F", "none", "-p", str(relay.port), "-i", f"{folder}/user", "-o", "IdentitiesOnly=yes", "-o",
            "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o",
            "SendEnv=LANG", "-o", "Compression=yes", "-tt", f"{getpass.getuser()}@127.0.0.1"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", options.rows, options.columns, 0, 0))
    quiet = 1 + options.delay / 1000

    def take(wait):
        """Bytes for the terminal, groups of them that came together, and when the first and the last came."""
        count, groups, times, last = 0, 0, [], 0
        while select.select([terminal], [], [], wait)[0]:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                break
            now = time.monotonic()
            if b"\x1b[5n" in part:
                os.write(terminal, b"\x1b[0n")
            groups += now - last > 0.02
            last = now
            count += len(part)
            times.append(now)
        return count, groups, times

    def act(name, keys, times=1, pause=0.0, quiet=quiet):
        line, start = relay.down, time.monotonic()
        received = [0, 0, []]

        def reader():
            received[:] = take(quiet)

        thread = threading.Thread(target=reader)
        thread.start()
        for _ in range(times):
            os.write(terminal, keys)
            time.sleep(pause)
        typed = time.monotonic() - start
        thread.join()
        count, groups, when = received
        first = 1000 * (when[0] - start) if when else 0
        after = 1000 * (when[-1] - start - typed) if when else 0
        print(f"{name:34} {count:7} {relay.down - line:7} {groups:5} {first:8.0f} {after:8.0f}")

    print(f"{options.columns}x{options.rows}, {options.delay:.0f} ms there and back")
    print(f"{'':34} {'bytes':>7} {'on line':>7} {'parts':>5} {'first ms':>8} {'after ms':>8}")
    # Six round trips are needed before anything comes.
    act("start, until Home has its data", b"", quiet=2 + 10 * options.delay / 1000)
    act("j once", b"j")
    act("regions: gr", b"gr")
    act("j once", b"j")
    act("j held, 60 at 30 a second", b"j", 60, 1 / 30)
    act("page down", b"\x1b[6~")
    act("filter: /slas, letter by letter", b"/")
    for letter in b"slas":
        act(f"  {chr(letter)}", bytes([letter]))
    act("Enter, Enter: the region", b"\r\r")
    act("back: [", b"[")
    act("map: gm", b"gm")
    act("map: l once", b"l")
    act("map: l held, 30 at 30 a second", b"l", 30, 1 / 30)
    act("Home: gh", b"gh")
    line = relay.down
    count, _, _ = take(5)
    print(f"{'nothing for 5 s':34} {count:7} {relay.down - line:7}")
    os.write(terminal, b"q")
    time.sleep(1)
    os.write(terminal, b"y")
    take(1)
    os.waitpid(pid, 0)


main()
