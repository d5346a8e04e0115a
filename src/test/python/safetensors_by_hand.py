"""safetensors files without the package of that name: https://github.com/huggingface/safetensors#format"""
import json
import struct

import numpy as np

NUMPY = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8", "BF16": "<u2"}


def save(path, arrays, metadata=None):
    """arrays: name -> (dtype, numpy array); bfloat16 as its upper halves of float32, <u2."""
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, (dtype, array) in arrays.items():
        raw = np.ascontiguousarray(array.astype(NUMPY[dtype])).tobytes()
        header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text + data)


def load(path):
    """name -> numpy array; checks that every byte belongs to one tensor."""
    raw = open(path, "rb").read()
    (length,) = struct.unpack("<Q", raw[:8])
    header, data, end, arrays = json.loads(raw[8 : 8 + length]), raw[8 + length :], 0, {}
    header.pop("__metadata__", None)
    for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        begin, stop = entry["data_offsets"]
        assert begin == end, name
        arrays[name] = np.frombuffer(data[begin:stop], NUMPY[entry["dtype"]]).reshape(entry["shape"])
        end = stop
    assert end == len(data)
    return arrays
