"""A piper voice in miniature: a real ONNX model and its configuration, made on the spot.

Each sound becomes 256 samples, as in real voices: a tone whose pitch is the number of the sound,
and a breath of noise that the model draws itself.
"""

import json
from pathlib import Path
from typing import Any

SAMPLES_PER_SOUND = 256
_SOUNDS = "_^$ abcdefghijklmnopqrstuvwxyz.,?!'ˈˌːəɪʊɛæɑɔʌɜθðʃʒŋɹɡɒɐ"


def toy_voice(
    folder: Path, name: str = "toy", *, loudness: float = 0.5, speakers: int = 1, **settings: Any
) -> Path:
    """Make a voice.

    Args:
        folder: Where; it is made too.
        name: Of the voice.
        loudness: Of the tone and the noise, from 0 to 1.
        speakers: How many; each speaks higher than the one before.
        settings: To put into the configuration.

    Returns:
        The model; its configuration lies beside it.
    """
    import onnx

    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.onnx"
    onnx.save(_model(loudness, speakers), str(file))
    configuration = {
        "audio": {"sample_rate": 22_050, "quality": "low"},
        "espeak": {"voice": "en-gb-x-rp"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": {sound: [number] for number, sound in enumerate(_SOUNDS)},
        "num_symbols": len(_SOUNDS),
        "num_speakers": speakers,
        "speaker_id_map": {f"s{n}": n for n in range(speakers)} if speakers > 1 else {},
        "language": {"code": "en_GB"},
        **settings,
    }
    file.with_name(f"{file.name}.json").write_text(json.dumps(configuration), encoding="utf-8")
    return file


def _model(loudness: float, speakers: int) -> Any:
    """Inputs and output are those of the voices that piper trains."""
    import onnx
    from onnx import TensorProto, helper

    def numbers(name: str, shape: list[int], values: list[Any], kind: int) -> Any:
        return helper.make_tensor(name, kind, shape, values)

    ramp = [sample / 64 for sample in range(SAMPLES_PER_SOUND)]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "sounds"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    pitch = [helper.make_node("Cast", ["input"], ["pitch"], to=TensorProto.FLOAT)]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
        pitch = [
            helper.make_node("Add", ["input", "sid"], ["higher"]),
            helper.make_node("Cast", ["higher"], ["pitch"], to=TensorProto.FLOAT),
        ]
    nodes = [
        *pitch,
        helper.make_node("Reshape", ["pitch", "column"], ["sounds"]),
        # A slower voice has the longer sounds: of 256 samples, as many times as the scale says.
        helper.make_node("Split", ["scales"], ["noise", "length", "width"], axis=0, num_outputs=3),
        helper.make_node("Mul", ["length", "ten"], ["tens"]),
        helper.make_node("Cast", ["tens"], ["times"], to=TensorProto.INT64),
        helper.make_node("Concat", ["one", "times"], ["repeats"], axis=0),
        helper.make_node("Tile", ["ramp", "repeats"], ["long"]),
        helper.make_node("Mul", ["sounds", "long"], ["phases"]),
        helper.make_node("Sin", ["phases"], ["tones"]),
        helper.make_node("RandomNormalLike", ["tones"], ["breath"], scale=0.01),
        helper.make_node("Add", ["tones", "breath"], ["voice"]),
        helper.make_node("Mul", ["voice", "loudness"], ["louder"]),
        helper.make_node("Reshape", ["louder", "flat"], ["output"]),
    ]
    constants = [
        numbers("column", [2], [-1, 1], TensorProto.INT64),
        numbers("ten", [1], [10.0], TensorProto.FLOAT),
        numbers("one", [1], [1], TensorProto.INT64),
        numbers("ramp", [1, SAMPLES_PER_SOUND], ramp, TensorProto.FLOAT),
        numbers("loudness", [1], [loudness], TensorProto.FLOAT),
        numbers("flat", [4], [1, 1, 1, -1], TensorProto.INT64),
    ]
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "samples"])
    graph = helper.make_graph(nodes, "toy", inputs, [output], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=8)
    onnx.checker.check_model(model)
    return model
