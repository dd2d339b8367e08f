import hashlib

for make in (hashlib.blake2b, hashlib.blake2s):
    print(make, make.SALT_SIZE, make.PERSON_SIZE, make.MAX_KEY_SIZE, make.MAX_DIGEST_SIZE)
    made = make(
        b"foo", digest_size=16, key=b"bar", salt=b"baz", person=b"bing", fanout=2, depth=3, leaf_size=4, node_offset=5,
        node_depth=6, inner_size=7, last_node=True)
    print(made.hexdigest(), type(made) is type(made.copy()) is make)
    for wrong in (
        {"fanout": 256}, {"depth": 0}, {"leaf_size": -1}, {"leaf_size": 1 << 32}, {"node_offset": 1 << 64},
        {"node_depth": -1}, {"inner_size": 65}, {"key": "text"},
    ):
        try:
            make(**wrong)
        except (ValueError, OverflowError, TypeError) as error:
            print(type(error).__name__, error)
# expect: <class '_blake2.blake2b'> 16 16 64 64
# expect: 920568b0c5873b2f0ab67bedb6cf1b2b True
# expect: ValueError fanout must be between 0 and 255
# expect: ValueError depth must be between 1 and 255
# expect: ValueError value must be positive
# expect: OverflowError leaf_size is too large
# expect: OverflowError int too big to convert
# expect: ValueError node_depth must be between 0 and 255
# expect: ValueError inner_size must be between 0 and is 64
# expect: TypeError a bytes-like object is required, not 'str'
# expect: <class '_blake2.blake2s'> 8 8 32 32
# expect: bf2a8f7fe3c555012a6f8046e646bc75 True
# expect: ValueError fanout must be between 0 and 255
# expect: ValueError depth must be between 1 and 255
# expect: ValueError value must be positive
# expect: OverflowError leaf_size is too large
# expect: OverflowError int too big to convert
# expect: ValueError node_depth must be between 0 and 255
# expect: ValueError inner_size must be between 0 and is 32
# expect: TypeError a bytes-like object is required, not 'str'
print(type(hashlib.new("blake2b")) is hashlib.blake2b)  # expect: True
