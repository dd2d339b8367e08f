import uuid

one, two = uuid.uuid1(), uuid.uuid1()
print(one != two, one.time < two.time, one.version, one.is_safe in (uuid.SafeUUID.safe, uuid.SafeUUID.unsafe))
given = uuid.uuid1(node=5, clock_seq=7)
print(given.node, given.clock_seq, given.is_safe)
made, safety = uuid._generate_time_safe()
print(uuid.UUID(bytes=made).version, type(safety).__name__)

# expect: True True 1 True
# expect: 5 7 SafeUUID.unknown
# expect: 1 int
