for a in range(2):
    for b in range(3):
        if b == 1:
            continue
        if a == 1 and b == 2:
            break
        print(a, b)
    else:
        print("inner done", a)
# expect: 0 0
# expect: 0 2
# expect: inner done 0
# expect: 1 0
