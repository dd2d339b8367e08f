"""What version 3.2 of the Unicode standard said otherwise, which rules for the names of hosts go by.

Numbers are hexadecimal, and differences from the number before; nothing behind a number: as today.
"""

CATEGORIES = """\
0: a7:So 1: 2:Ll 1: 2:Pd 1: 8:So 1: 3:Ll 1: 166:Cn 1: 12:Cn 1c: 44:Ll 1: 19:Cn 2: 9:Sk 2: b:Sk a:
1c:Sk 1: 2:Cn 11: 50:Cn 10: 10:Cn 4:Sk 1: 1:Cn 2: 3:Cn 3: 1:Cn 1: 4f:Cn 1: 27:Cn 9: 87:Cn 1: 47:Cn
1: 26:Cn 2: 2:Cn 6: 10:Cn 20: 30:Cn 1: 27:Cn 1: 4:Cn 3: 12:Cn 1: 17:Cn 1: 3:Po 1: 6:Cn 3: 27:Cn 1:
10:Cn c: 1:Cn e: 1:Cn 3: 1:Cn 1: 1a:Cn 5: 16:Cn a: 7e:Me 1: f:Cn 2: f:Cn 1: 2d:Cn 3: 1d:Cn 33:
40:Cn 3b: 2:Cn 31: 2:Cn f: 1:Cn 1c: 2:Cn 1: 1:Cn b: 5:Cn 1f: 1:Cn 2: 6:Cn 69: 3:Cn 1: 35:Cn 2:
12:Cn 2: 5:Cn 3: 19:Cn 10: 3c:Cn 1: 10:Cn 1: 2c:Cn 4: 2:Cn 1: 1:Cn 1: 4d:Cn 1: 23:Cn 2: 15:Cn 1:
54:Cn 3: c:Cn 2: 7:Cn 7: 35:Cn 1: e:Cn 1: 10:Cn 1: c:Cn 2: d:Cn 7: 3e:Cn 1: 19:Cn 1: 15:Cn 1: c:Cn
8: 5:Cn 1: 3:Cn 1: 2f:Cn 1: 7:Cn 2: 1a:Cn 3: 2:Cn 1: 4:Cn 2: 13:Cn b: 2:Cn 1: 37:Cn 2: 1f:Cn 1:
4:Cn 2: d:Cn 3: c:Cn 2: 2:Cn 1: 24:Cn 1: 10:Cn 4: 6:Cn 1: 9:Cn 2: 4:Cn 3: 1:Cn 8: 2:Cn 2: c:Cn 10:
1:Cn 1: 64:Cn a: 96:Cn 1: 2:Cn 1: 2:Cn 1: 1:Cn 6: 4:Cn 1: 7:Cn 1: 7:Cn 2: 2:Cn 1: d:Cn 1: 13:Cn 1:
f:Cn 2: 34:So 1: 56:Cn 2: 1f:Cn 4: 3e:Cn 1: 1:Cn b: 47:Cn 1: 5:Cn 1: 2:Cn 1: 7:Cn 3: 4:Cn 6: 1a:Cn
46: 27:Cn 1: 5:Cn 1: 2:Lo 29:Cn 2: 1:Cn 4: 5a:Cn 5: 44:Cn 5: 52:Cn 6: 7:Cn 1: 3f:Cn 1: 3f:Cn 1:
27:Cn 1: 1f:Cn 1: 1f:Cn 1: 1f:Cn 1: f:Cn 1: 27:Cn 1: 15:Cn 4: 8:Nd 9: e:Cn 1a: 6:Lo 55:Cn 1: 2:Cn
6: 2:Cn 1: 26c:Po 1: 9:Cn 9: 71:Cn 8: 14:Cn 1: 7:Cn 1: 9:Cn 1: 14:Mn 1: 7f:Mc 2: 27:Cn 1: 12:Cn a:
15:Cn 1: 68:Cn 1: c:Lo 2: 23:Cn 1: 5:Cn 46: a:Cn 1f: 1:Cn c: 4:Cn c: 4:Cn 1: 3:Cn 2a: 2:Cn 5: b:Cn
2c: 4:Cn 1a: 6:Cn b: 3:Cn 3e: 2:Cn 41: 1:Cn 1d: 2:Cn b: 6:Cn a: 6:Cn e: 2:Cn 1f: 31:Cn 4d: 3:Cn
2f: 1:Cn 74: 8:Cn 3c: 3:Cn f: 3:Cn 3c: 7:Cn 2b: 2:Cn b: 8:Cn 2b: 5:Cn 100: 9c:Cn 4: 5a:Cn 6:
10b:Zs 1: 47:Cn 4: 1:Cn 7: 5:Cn 1: 1:Cn 4: 7:Ll 1: d:Ll 1: 10:Cn d: 15:Cn f: 2a:Cn 6: 27:So 1:
19:So 1: 8:Cn 2: f:Cn 7: 30:Nl 1:Cn 8: 17c:Sm 4: a8:Ps 1:Pe 1:Po 1: 18:Cn 31: ff:Cn 1: 114:Cn 2:
2:Cn 1: 65:Cn 2: a:Cn 77: 4:Cn 1: 4:Cn 2: 1c:Cn 1: 23:Cn 1: 1:Cn 1: 4:Cn 3: 1:Cn 1: 7:Cn 2: 34:Cn
3: 18:Cn 1: e:Cn 11: 1c:Cn 4: 310:Cn 74: 2:Cn 20: 1:Cn 15d: 5:Cn 2d: 1:Cn 1: 5:Cn 1: 2:Cn 38: 7:Cn
2: e:Cn 18: 9:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7: 1:Cn 7e: 19e:Cn 4:
2e:Mn 2: cb:Pc 1: 31:Cn 3: 88:Cn 2c: b:Cn 1: 2d:Cn 2: 25:Cn d: 2b:Cn 3: 4d:Cn 4: 2f:Cn 1: 77:Cn 4:
63:Cn 2: 1f:Cn 1: 19b6:Cn 4a: 51a6:Cn 5a: 15:Lo 1: 4ba:Cn 15c: 14:Cn b8: 8:Cn cb: 5:Cn 2: 1:Cn 1:
1:Cn 5: 18:Cn 3b: 3:Cn a: 6:Cn 38: 8:Cn 46: 8:Cn c: 6:Cn 74: b:Cn 1e: 3:Cn 4e: 1:Cn b: 4:Cn 21:
1:Cn 37: 9:Cn e: 2:Cn a: 2:Cn 67: 18:Cn 1c: a:Cn 6: 2:Cn 6: 2:Cn 6: 9:Cn 7: 1:Cn 7: 1:Cn 3c: 4:Cn
7e: 2:Cn a: 2bb6:Cn 17: 4:Cn 31: 2232:Cn 2: 3b:Cn 3: 2:Cn 6a: d8:Cn 11: 17b:Ps 1:Pe 1:Cn 10: 7f:Cn
1: 2d:Cn 3: 10:Cn a: a:Cn c: 17:Cn 2: 11c:Pc 1: 9a:Cn c: 1:Cn 1a: 1:Cn 13: 1:Cn 2: 1:Cn f: 2:Cn e:
22:Cn 7b: 5:Cn 3: 4:Cn 2d: 3:Cn 58: 1:Cn d: 3:Cn 1: 2f:Cn 2e: 82:Cn 1d: 3:Cn 31: f:Cn 1c: 23:Cn 1:
d:Cn 3: 11:Lo 1: e:Cn 2b: 5:Cn 1e: 1:Cn 25: 4:Cn e: 50:Cn 2: 26:Cn 50: 2:Cn a: 6:Cn 24: 4:Cn 24:
4:Cn 28: 8:Cn 34: b:Cn c: 1:Cn f: 1:Cn 7: 1:Cn 2: 1:Cn b: 1:Cn f: 1:Cn 7: 1:Cn 2: 43:Cn 137: 9:Cn
16: a:Cn 8: 18:Cn 6: 1:Cn 2a: 1:Cn 9: 45:Cn 6: 2:Cn 1: 1:Cn 2c: 1:Cn 2: 3:Cn 1: 2:Cn 17: 1:Cn 48:
8:Cn 9: 30:Cn 13: 1:Cn 2: 5:Cn 21: 3:Cn 1b: 5:Cn 1: 40:Cn 38: 4:Cn 14: 2:Cn 32: 1:Cn 2: 5:Cn 8:
1:Cn 3: 1:Cn 1d: 2:Cn 3: 4:Cn a: 7:Cn 9: 7:Cn 40: 20:Cn 27: 4:Cn c: 9:Cn 36: 3:Cn 1d: 2:Cn 1b:
5:Cn 1a: 7:Cn 4: c:Cn 7: 50:Cn 49: 37:Cn 33: d:Cn 33: 7:Cn 2e: 8:Cn a: 126:Cn 1f: 1:Cn 2a: 1:Cn 3:
2:Cn 2: 4b:Cn 2b: 8:Cn 2a: 16:Cn 1a: 26:Cn 1c: 14:Cn 17: 9:Cn 4e: 4:Cn 24: 9:Cn 44: a:Cn 1: 2:Cn
19: 7:Cn a: 6:Cn 35: 1:Cn 12: 8:Cn 27: 9:Cn 60: 1:Cn 14: b:Cn 12: 1:Cn 2f: 3e:Cn 7: 1:Cn 1: 1:Cn
4: 1:Cn f: 1:Cn b: 6:Cn 3b: 5:Cn a: 6:Cn 4: 1:Cn 8: 2:Cn 2: 2:Cn 16: 1:Cn 7: 1:Cn 2: 1:Cn 5: 1:Cn
a: 2:Cn 2: 2:Cn 3: 2:Cn 1: 6:Cn 1: 5:Cn 7: 2:Cn 7: 3:Cn 5: 8b:Cn 5c: 1:Cn 5: 1e:Cn 48: 8:Cn a:
a6:Cn 36: 2:Cn 26: 22:Cn 45: b:Cn a: 6:Cn d: 13:Cn 3a: 6:Cn a: 36:Cn 1b: 2:Cn f: 4:Cn 17: b9:Cn
3c: 64:Cn 53: c:Cn 8: 2:Cn 1: 2:Cn 8: 1:Cn 2: 1:Cn 1e: 1:Cn 2: 2:Cn c: 9:Cn a: 46:Cn 8: 2:Cn 2e:
2:Cn b: 1b:Cn 48: 8:Cn 53: d:Cn 49: 7:Cn a: f6:Cn 9: 1:Cn 2d: 1:Cn e: a:Cn 1d: 3:Cn 20: 2:Cn 16:
1:Cn e: 49:Cn 7: 1:Cn 2: 1:Cn 2c: 3:Cn 1: 1:Cn 2: 1:Cn 9: 8:Cn a: 6:Cn 6: 1:Cn 2: 1:Cn 25: 1:Cn 2:
1:Cn 6: 7:Cn a: 136:Cn 19: 7:Cn 11: 1:Cn 29: 3:Cn 1c: 56:Cn 1: f:Cn 32: d:Cn 39b: 66:Cn 6f: 1:Cn
5: b:Cn c4: a4c:Cn 63: d:Cn 456: faa:Cn 247: 21b9:Cn 239: 7:Cn 1f: 1:Cn a: 4:Cn 51: 1:Cn a: 6:Cn
1e: 2:Cn 6: a:Cn 46: a:Cn a: 1:Cn 7: 1:Cn 15: 5:Cn 13: 2b0:Cn 5b: 65:Cn 4b: 4:Cn 39: 7:Cn 11:
40:Cn 5: b:Cn 2: e:Cn 17f8: 8:Cn 4d6: 2a:Cn 9: 22e7:Cn 4: 1:Cn 7: 1:Cn 2: 1:Cn 123: f:Cn 1: 1d:Cn
3: 2:Cn 1: e:Cn 4: 8:Cn 18c: 904:Cn 6b: 5:Cn d: 3:Cn 9: 7:Cn a: 2:Cn 8: 125c:Cn 2e: 2:Cn 17: 9:Cn
74: 165:Cn 1: b4:Cn d: 15:Cn 46: 7a:Cn 14: c:Cn 14: c:Cn 57: 9:Cn 19: 148:Cn 1: 1e2:Cn 2: 124:Cn
2: 34:Cn 28c: f:Cn 5: 1:Cn f: 450:Cn 1f: 6:Cn 6: d5:Cn 7: 1:Cn 11: 2:Cn 7: 1:Cn 2: 1:Cn 5: 5:Cn
3e: 21:Cn 1: 70:Cn 2d: 3:Cn e: 2:Cn a: 4:Cn 2: 140:Cn 1f: 11:Cn 3a: 5:Cn 1: 1d0:Cn 2a: 2e6:Cn 7:
1:Cn 4: 1:Cn 2: 1:Cn f: 1:Cn c5: 2:Cn 10: 29:Cn 4c: 4:Cn a: 4:Cn 2: 311:Cn 44: 4c:Cn 3d: c2:Cn 4:
1:Cn 1b: 1:Cn 2: 1:Cn 1: 2:Cn 1: 1:Cn a: 1:Cn 4: 1:Cn 1: 1:Cn 1: 6:Cn 1: 4:Cn 1: 1:Cn 1: 1:Cn 1:
1:Cn 3: 1:Cn 2: 1:Cn 1: 2:Cn 1: 1:Cn 1: 1:Cn 1: 1:Cn 1: 1:Cn 1: 1:Cn 2: 1:Cn 1: 2:Cn 4: 1:Cn 7:
1:Cn 4: 1:Cn 4: 1:Cn 1: 1:Cn a: 1:Cn 11: 5:Cn 3: 1:Cn 5: 1:Cn 11: 34:Cn 2: 10e:Cn 2c: 4:Cn 64:
c:Cn f: 2:Cn f: 1:Cn f: 1:Cn 25: a:Cn ae: 38:Cn 1d: d:Cn 2c: 4:Cn 9: 7:Cn 2: e:Cn 6: 9a:Cn 3d8:
4:Cn 11: 3:Cn d: 3:Cn 77: 4:Cn 5f: 6:Cn c: 4:Cn 1: f:Cn c: 4:Cn 38: 8:Cn a: 6:Cn 28: 8:Cn 1e: 2:Cn
2: 4e:Cn 154: c:Cn e: 2:Cn d: 3:Cn 9: 7:Cn 2e: 1:Cn 7: 8:Cn e: 4:Cn 9: 7:Cn 9: 7:Cn 93: 1:Cn 37:
25:Cn a: aadd:Cn 9: 20:Cn 103a: 6:Cn de: 2:Cn 1682: e:Cn 1d31: f:Cn 26e: 11a2:Cn 134b: 5:Cn 1060:
add50:Cn f0:
"""

DIRECTIONS = """\
0: 2b:ET 1: 1:ET 1: 1:ES 1: 7d:ON 1: 62f:AL 1:NSM 1: 30:BN 1: 5af:NSM 1: 6:NSM 1: a6d:NSM 1: 7f:L
2: cf:L 2: 7a8:WS 1: 14:ON 1: 35:ET 2: e:ET 2: a6:ON 1: df:ET 1: 24d:EN 28: 62:EN 1: 315:ON 100:
72e:NSM 2: caf9:ET 1: 338:ET 2: a7:ET 1: 1:ET 1: 1:ES 1: e9:BN 3: d6df:L 1: 39:L 1: 39:L 1: 39:L
1: 39:L 1:
"""

WIDTHS = """\
0: 350:N 10: dfa:N 5: 102a:N 1: 190:N 2: cd:N 4: 3:N 1: 2:N 1: 10b:N 1: fd:N 2: 15:N 2: 32:N c:
2b:N 1: 13:N 1: a:N 2: 1:N 1: 8:N 2: 11:N 3: 4:N 1e: 1:N 1: 4:N 18: 5:N 1: 4:N 2: 1c:N 1: 23:N 1:
1:N 1: 4:N 3: 1:N 1: 3d:N 3: 18:N 1: e:N 1: 2c:N 2: 32d:N 2: 33:N 1: 4:N 5: 4a2:N 4: 12d:N 3: 88:N
2c: b:N 1: 2d:N 2: 25:N d: 2b:N 3: 4d:N 4: 2f:N 1: 77:N 4: 63:N 2: 1f:N 1: 19b6:N a: 51e6:N 5a:
960:N 1d: 50b1:N 2: 3b:N 3: 2:N 6a: 336:N a: 2d:N 2: 7197:N 5: b:N 2: e:N 17f8: 8:N 4d6: 2a:N 9:
22e7:N 4: 1:N 7: 1:N 2: 1:N 123: f:N 1: 1d:N 3: 2:N 1: e:N 4: 8:N 18c: 3d08:N 1: ca:N 1: 30:N b:
5:N 1e: 2:N 3a: 6:N 3d: 53:N 3: d:N 2c: 4:N 9: 7:N 2: e:N 6: 9a:N 21: c:N 9: 1:N 46: 1:N 16: c:N
2b: 4:N 5: c:N 11: 3:N 1: 3:N 47: 1:N 1: 1:N bb: 2:N 3f: d:N 4: 1:N 18: 12:N 1: 1a:N 2: d:N 1:
56:N 55: 30:N 46: 6:N 1: 3:N 3: 2:N 3: 4:N 4: b:N 2: 7:N 9: e3:N c: 4:N 1: 11b:N 2f: 1:N a: 1:N
b9: 70:N d: 3:N 9: 7:N 2e: 1:N 7: 8:N e: 4:N 9: 7:N 9: abde:N 9: 20:N 103a: 6:N de: 2:N 1682: e:N
1d31: f:N 26e: 11a2:N 134b: 5:N 1060: add50:N f0:
"""

MIRRORED = """\
0: f3a:0 4: 75d:0 2: 1304:1 1: d4b7:0 6: 5:0 2: d875:0 1: 39:0 1: 39:0 1: 39:0 1: 39:0 1:
"""

DECIMALS = """\
0: b2:2 1:3 1: 5:1 1: 12af:1 1:2 1:3 1:4 1:5 1:6 1:7 1:8 1:9 1: cfe:0 1: 3:4 1:5 1:6 1:7 1:8 1:9
1: 6:0 1:1 1:2 1:3 1:4 1:5 1:6 1:7 1:8 1:9 1:
"""

# What characters were composed of.
DECOMPOSITIONS = {"\U0002f868": "\U0002136a", "\U0002f874": "\U00005f33", "\U0002f91f": "\U000043ab", "\U0002f95f": "\U00007aae", "\U0002f9bf": "\U00004d57"}
