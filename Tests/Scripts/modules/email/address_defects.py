from email import policy
from email.headerregistry import Address

factory = policy.default.header_factory
for text in (
    "J. R. Hacker <jr@example.com>", "a b@example.com", "joe <joe@example.com", "<>, ,x@y.z", "team: a@b.c, d@e.f;",
    '"quoted \\"name\\"" <q@r.s>', "=?utf-8?q?Fran=C3=A7ois?= <f@g.h>", "a@[127.0.0.1] (home)", "not an address",
):  # fmt: skip
    header = factory("To", text)
    print(header, [type(defect).__name__ for defect in header.defects], [a.addr_spec for a in header.addresses])
for group in factory("To", "friends: a@b.c, Me <d@e.f>;, g@h.i").groups:
    print(group.display_name, [str(address) for address in group.addresses])
for spec in ("a b@c.d", "a@b@c", "ä@b.c"):
    try:
        Address(addr_spec=spec)
    except Exception as error:
        print(type(error).__name__, error)
# expect: "J. R. Hacker" <jr@example.com> ['ObsoleteHeaderDefect', 'ObsoleteHeaderDefect'] ['jr@example.com']
# expect: "a b"@example.com ['InvalidHeaderDefect', 'InvalidHeaderDefect'] ['"a b"@example.com']
# expect: joe <joe@example.com> ['InvalidHeaderDefect'] ['joe@example.com']
# expect: <>, x@y.z ['ObsoleteHeaderDefect', 'InvalidHeaderDefect'] ['<>', 'x@y.z']
# expect: team: a@b.c, d@e.f; [] ['a@b.c', 'd@e.f']
# expect: "quoted \"name\"" <q@r.s> [] ['q@r.s']
# expect: François <f@g.h> [] ['f@g.h']
# expect: a@[127.0.0.1] [] ['a@[127.0.0.1]']
# expect: "not an address" ['InvalidHeaderDefect', 'InvalidHeaderDefect', 'InvalidHeaderDefect', 'InvalidHeaderDefect'] ['"not an address"']
# expect: friends ['a@b.c', 'Me <d@e.f>']
# expect: None ['g@h.i']
# expect: InvalidHeaderDefect local-part is not dot-atom, quoted-string, or obs-local-part
# expect: HeaderParseError Invalid Domain
# expect: NonASCIILocalPartDefect local-part contains non-ASCII characters)
