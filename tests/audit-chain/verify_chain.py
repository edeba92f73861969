#!/usr/bin/env python3
"""A second verifier of the audit chain: it knows docs/audit-chain.md and shares nothing with the first.

    verify_chain.py chain.ndjson [number:hash]   one chain
    verify_chain.py --list list.tsv              one chain a line: path, tab, head or nothing
    verify_chain.py --sm3                        SM3 of what comes in, in plain Python

Prints `whole <number> <hash>` or `wrong <kind> <number>`; ends with 0, 1 or 2.
"""
import hashlib
import re
import sys

TEXT = rb'"(?:[^"\\\x00-\x1f]|\\[^\n])*"'
OR_NULL = rb"(?:null|" + TEXT + rb")"
FIELDS = [
    (b"prev", TEXT), (b"seq", rb"[1-9][0-9]{0,14}"), (b"at", TEXT), (b"accountId", OR_NULL),
    (b"accountName", TEXT), (b"unit", OR_NULL), (b"action", TEXT), (b"subject", TEXT),
    (b"before", OR_NULL), (b"after", OR_NULL), (b"detail", TEXT),
]
ENTRY = re.compile(
    rb"\{"
    + b",".join(b'"' + name + b'":(' + form + b")" for name, form in FIELDS)
    + rb',"hash":"(([a-z0-9]+):[0-9a-f]+)"\}'
)


def rotated(word, by):
    by %= 32
    return ((word << by) | (word >> (32 - by))) & 0xFFFFFFFF


def sm3_plain(message):
    """GB/T 32905-2016."""
    state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600,
             0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E]
    padded = message + b"\x80" + b"\x00" * ((55 - len(message)) % 64)
    padded += (8 * len(message)).to_bytes(8, "big")
    for start in range(0, len(padded), 64):
        words = [int.from_bytes(padded[start + 4 * i:start + 4 * i + 4], "big") for i in range(16)]
        for j in range(16, 68):
            x = words[j - 16] ^ words[j - 9] ^ rotated(words[j - 3], 15)
            x ^= rotated(x, 15) ^ rotated(x, 23)
            words.append(x ^ rotated(words[j - 13], 7) ^ words[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            constant = 0x79CC4519 if j < 16 else 0x7A879D8A
            ss1 = rotated((rotated(a, 12) + e + rotated(constant, j)) & 0xFFFFFFFF, 7)
            ss2 = ss1 ^ rotated(a, 12)
            ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
            gg = e ^ f ^ g if j < 16 else (e & f) | (~e & 0xFFFFFFFF & g)
            tt1 = (ff + d + ss2 + (words[j] ^ words[j + 4])) & 0xFFFFFFFF
            tt2 = (gg + h + ss1 + words[j]) & 0xFFFFFFFF
            a, b, c, d = tt1, a, rotated(b, 9), c
            e, f, g, h = tt2 ^ rotated(tt2, 9) ^ rotated(tt2, 17), e, rotated(f, 19), g
        state = [old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join(word.to_bytes(4, "big") for word in state).hex()


def sm3(message):
    try:
        return hashlib.new("sm3", message).hexdigest()
    except ValueError:  # not every OpenSSL has it
        return sm3_plain(message)


HASHES = {b"sha256": lambda message: hashlib.sha256(message).hexdigest(), b"sm3": sm3}


def read_entry(line):
    """(number, prev, hash), or the word for what is wrong with the line by itself."""
    match = ENTRY.fullmatch(line)
    if not match:
        return "unreadable"
    *values, written, name = match.groups()
    if name not in HASHES:
        return "unknown-hash"
    if name + b":" + HASHES[name](b"[" + b",".join(values) + b"]").encode() != written:
        return "changed"
    return int(values[1]), values[0], written


def verify(path, head):
    """('whole', number, hash) or ('wrong', kind, number)."""
    last, last_hash, gap = 0, b"", None
    with open(path, "rb") as chain:
        for line in chain:
            entry = read_entry(line.removesuffix(b"\n"))
            if gap is not None:
                if not isinstance(entry, str) and entry[0] == gap:
                    return "wrong", "reordered", gap
                continue
            expected = last + 1
            if not line.endswith(b"\n"):
                return "wrong", "broken-off", expected
            if isinstance(entry, str):
                return "wrong", entry, expected
            number, prev, written = entry
            if number > expected:
                gap = expected
                continue
            if number < expected:
                return "wrong", "inserted", expected
            if prev != b'"' + last_hash + b'"':
                return "wrong", "replaced", expected
            if head and head[0] == expected and head[1] != written:
                return "wrong", "rewritten", expected
            last, last_hash = expected, written
    if gap is not None:
        return "wrong", "missing", gap
    if head and head[0] > last:
        return "wrong", "truncated", last + 1
    return "whole", last, last_hash.decode()


def head_in(text):
    if not text:
        return None
    number, _, written = text.partition(":")
    return int(number), written.encode()


def main(arguments):
    if arguments == ["--sm3"]:
        print(sm3_plain(sys.stdin.buffer.read()))
        return 0
    if len(arguments) == 2 and arguments[0] == "--list":
        with open(arguments[1], encoding="utf-8") as chains:
            for line in chains:
                path, _, head = line.rstrip("\n").partition("\t")
                print(*verify(path, head_in(head)))
        return 0
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    verdict = verify(arguments[0], head_in(arguments[1] if len(arguments) == 2 else ""))
    print(*verdict)
    return 0 if verdict[0] == "whole" else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
