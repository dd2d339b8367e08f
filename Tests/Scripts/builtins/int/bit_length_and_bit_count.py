print((0).bit_length(), (255).bit_length(), (256).bit_length(), (-1).bit_length(), (2 ** 100).bit_length())
# expect: 0 8 9 1 101
print((255).bit_count(), (2 ** 100 - 1).bit_count(), (-7).bit_count())  # expect: 8 100 3
