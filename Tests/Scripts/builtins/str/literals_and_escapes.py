print("a\tb\\n\x41\u00e9\U0001F600\N{BULLET}\101\0end" == 'a\tb\\nAé😀•A\x00end')  # expect: True
print('it\'s', "say \"hi\"", r"raw\n", "joined " 'together', """triple
line""", "back\
slash")
# expect: it's say "hi" raw\n joined together triple
# expect: line backslash
