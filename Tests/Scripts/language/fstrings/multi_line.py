total = f"""sum: {
    1 +
    2
}
next"""
print(total)
# expect: sum: 3
# expect: next
