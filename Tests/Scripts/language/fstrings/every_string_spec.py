values = ["", "a", "hello world", "é漢😀", "x" * 20]
specs = [fill + zero + width + precision + kind
         for fill in ("", "*<", ">", "^", "é^") for zero in ("", "0") for width in ("", "1", "8", "15")
         for precision in ("", ".0", ".3") for kind in ("", "s")]
for spec in specs[::11]:
    print(spec, [format(value, spec) for value in values])
# expect:  ['', 'a', 'hello world', 'é漢😀', 'xxxxxxxxxxxxxxxxxxxx']
# expect: 1.3s [' ', 'a', 'hel', 'é漢😀', 'xxx']
# expect: 15.3 ['               ', 'a              ', 'hel            ', 'é漢😀            ', 'xxx            ']
# expect: 01.0s ['0', '0', '0', '0', '0']
# expect: 015.0 ['000000000000000', '000000000000000', '000000000000000', '000000000000000', '000000000000000']
# expect: *<1s ['*', 'a', 'hello world', 'é漢😀', 'xxxxxxxxxxxxxxxxxxxx']
# expect: *<15 ['***************', 'a**************', 'hello world****', 'é漢😀************', 'xxxxxxxxxxxxxxxxxxxx']
# expect: *<0.3s ['', 'a', 'hel', 'é漢😀', 'xxx']
# expect: *<08.3 ['********', 'a*******', 'hel*****', 'é漢😀*****', 'xxx*****']
# expect: >.0s ['', '', '', '', '']
# expect: >8.0 ['        ', '        ', '        ', '        ', '        ']
# expect: >0s ['', 'a', 'hello world', 'é漢😀', 'xxxxxxxxxxxxxxxxxxxx']
# expect: >08 ['00000000', '0000000a', 'hello world', '00000é漢😀', 'xxxxxxxxxxxxxxxxxxxx']
# expect: >015.3s ['000000000000000', '00000000000000a', '000000000000hel', '000000000000é漢😀', '000000000000xxx']
# expect: ^1.3 [' ', 'a', 'hel', 'é漢😀', 'xxx']
# expect: ^15.0s ['               ', '               ', '               ', '               ', '               ']
# expect: ^01.0 ['0', '0', '0', '0', '0']
# expect: ^015s ['000000000000000', '0000000a0000000', '00hello world00', '000000é漢😀000000', 'xxxxxxxxxxxxxxxxxxxx']
# expect: é^1 ['é', 'a', 'hello world', 'é漢😀', 'xxxxxxxxxxxxxxxxxxxx']
# expect: é^8.3s ['éééééééé', 'éééaéééé', 'ééhelééé', 'ééé漢😀ééé', 'ééxxxééé']
# expect: é^0.3 ['', 'a', 'hel', 'é漢😀', 'xxx']
# expect: é^08.0s ['éééééééé', 'éééééééé', 'éééééééé', 'éééééééé', 'éééééééé']
check = 0
for spec in specs:
    for value in values:
        check = (check * 31 + sum(ord(c) * k for k, c in enumerate(format(value, spec), 1))) % 1000000007
print(len(specs), check)  # expect: 240 306265955
