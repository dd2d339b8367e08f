import uuid

u = uuid.UUID("12345678123456781234567812345678")
print(u, repr(u), u.hex, u.int, u.version, u.variant, u.urn)
print(u.fields, u.bytes == u.int.to_bytes(16), u == uuid.UUID(int=u.int), {u: 1}[uuid.UUID(bytes=u.bytes)])
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"))
print(uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4() != uuid.uuid4(), len(str(uuid.uuid4())))
for wrong in (lambda: uuid.UUID("x"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, "int", 3)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)

# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 None reserved for NCS compatibility urn:uuid:12345678-1234-5678-1234-567812345678
# expect: (305419896, 4660, 22136, 18, 52, 95073701484152) True True 1
# expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d 60a7f89c-e446-309c-8b4f-460bfdfd0dee
# expect: 4 1 True 36
# expect: badly formed hexadecimal UUID string
# expect: one of the hex, bytes, bytes_le, fields, or int arguments must be given
# expect: int is out of range (need a 128-bit value)
# expect: UUID objects are immutable
