class S:
    def __getitem__(self, key): return key
s = S()
print(s[1], s[1:2], s[:], s[::], s[1:], s[:2], s[::3], s[1:2:3], s[1, 2], s[1:2, 3], s[..., 1], s[(1, 2)], s[:, ::2], s["k"], s[-1])
# expect: 1 slice(1, 2, None) slice(None, None, None) slice(None, None, None) slice(1, None, None) slice(None, 2, None) slice(None, None, 3) slice(1, 2, 3) (1, 2) (slice(1, 2, None), 3) (Ellipsis, 1) (1, 2) (slice(None, None, None), slice(None, None, 2)) k -1
