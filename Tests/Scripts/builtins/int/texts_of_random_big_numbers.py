n, check = 1, 0
for i in range(300):
    n = n * 7919 + i
    text = str(n)
    if int(text) != n or int(hex(n), 16) != n or int(bin(n), 2) != n or int(oct(n), 0) != n:
        print("wrong", i)
    check = (check * 31 + sum(ord(c) * k for k, c in enumerate(text))) % 1000000007
print(check, len(str(n)), str(n)[:20], str(-n)[-20:], f"{n:,}"[:15], f"{n:x}"[:12], f"{-n:_b}"[-12:])
# expect: 546461243 1170 39911945379266231737 65807522241258584151 399,119,453,792 283ee79f0223 00_0101_0111
