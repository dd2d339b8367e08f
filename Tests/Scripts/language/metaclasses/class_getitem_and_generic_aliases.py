class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__}[{item}]"
print(Box[5], list[int], dict[str, list[int]], tuple[int, ...])
# expect: Box[5] list[int] dict[str, list[int]] tuple[int, ...]
