print(round(5, None), (5).__round__(), (15).__round__(-1))
for number in 5, True, 2**70:
    try: print(number.__round__(None))
    except TypeError as error: print(error)

# expect: 5 5 20
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: 'NoneType' object cannot be interpreted as an integer
