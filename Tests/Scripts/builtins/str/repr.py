print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\r\\"), repr("\x00\x1f\x7f"))
# expect: "it's" 'say "hi"' 'both \' and "' '\n\t\r\\' '\x00\x1f\x7f'
print(repr("é😀"), repr("\u200b\xad\ue000"), repr("\ud800"), ["a'b"], repr(""))
# expect: 'é😀' '\u200b\xad\ue000' '\ud800' ["a'b"] ''
