print([chr(c) for c in range(97, 100)], [ord(c) for c in "AZ"], "".join(chr((ord(c) - 97 + 13) % 26 + 97) for c in "hello"))
# expect: ['a', 'b', 'c'] [65, 90] uryyb
