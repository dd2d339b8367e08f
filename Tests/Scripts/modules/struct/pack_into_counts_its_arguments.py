import struct


def refusal(function, *arguments):
    try:
        function(*arguments)
    except (TypeError, struct.error, UnicodeError) as error:
        print(f"{type(error).__name__}: {error}")


refusal(struct.pack_into)  # expect: TypeError: missing format argument
refusal(struct.pack_into, "i")  # expect: error: pack_into expected buffer argument
refusal(struct.Struct("i").pack_into, bytearray(4))  # expect: error: pack_into expected offset argument
refusal(struct.pack_into, "i", 5, 0)  # expect: error: pack_into expected 1 items for packing (got 0)
refusal(struct.calcsize, "i\0")  # expect: error: embedded null character
refusal(struct.calcsize, "é")  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
