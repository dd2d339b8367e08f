from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.RW, Perm.R in Perm.RW, ~Perm.R, Perm(7))
print(repr(Perm(0)), bool(Perm(0)), list(Perm.RW), list(Perm), Perm.R & Perm.W, Perm.R ^ Perm.RW)
try:
    Perm(8)
except ValueError as error:
    print(error)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), repr(Bits.A | 8), Bits(3), repr(~Bits.A), Bits.A + 1)
# expect: Perm.R|X <Perm.R|X: 5> Perm.RW True Perm.W|X Perm.R|W|X
# expect: <Perm: 0> False [<Perm.R: 1>, <Perm.W: 2>] [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] Perm(0) Perm.W
# expect: <flag 'Perm'> invalid value 8
# expect:     given 0b0 1000
# expect:   allowed 0b0 0111
# expect: 3 <Bits.A|B: 3> <Bits.A|8: 9> 3 <Bits.B: 2> 2
