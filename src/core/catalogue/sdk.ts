import type { Category } from '../model/finding.ts';

/**
 * An SDK description: data, no code. Adding an SDK is one new file in `sdks/`.
 *
 * **Callee patterns** are qualified names. `()` after a name is the value that calling (or constructing) it
 * gives, `*` stands for one name, `**` for any number of names, `{a,b}` for one of several.
 * Python: `openai.{OpenAI,AsyncOpenAI}().chat.completions.create`.
 * JavaScript: module specifier, `#`, exported name: `openai#{default,OpenAI}().chat.completions.create`;
 * `<global>.fetch` for what is there without an import, and `<any>.AI.run` where only the last two names are known:
 * such a description needs a condition that nothing else can meet.
 *
 * **Argument paths** say where an argument stands, tried in order: `model` is a keyword argument, `0` the
 * first positional one, `0.model` the property `model` of the record given as the first, `list.0` the first item of
 * the list given as `list`.
 */
export interface Sdk {
  /** Kebab-case, equal to the file's name. */
  readonly id: string;
  /** The name people use. */
  readonly name: string;
  /** Who serves or publishes the models: `openai`, `anthropic`, `huggingface`, `local-file`, `other:<name>`. */
  readonly provider: string;
  /** Official documentation of the calls below. */
  readonly docs: string;
  /** Distributions that carry the SDK, by ecosystem. */
  readonly packages: { readonly pypi?: readonly string[]; readonly npm?: readonly string[] };
  /** Arguments of a client's constructor, which may also be given to a call itself. */
  readonly client?: {
    /** Where a credential stands. */
    readonly credential?: readonly string[];
    /** Where the address of the service stands: another host means another provider. */
    readonly endpoint?: readonly string[];
    /** Where a model stands that calls use when they name none themselves. */
    readonly model?: readonly string[];
  };
  readonly calls: readonly SdkCall[];
}

export interface SdkCall {
  /**
   * What a matching call is. `reference` calls are no finding of their own: they only name a model for
   * another call, as `openai("gpt-4.1")` does inside `generateText({ model: openai("gpt-4.1") })`.
   */
  readonly category: Category | 'reference';
  readonly callees: readonly string[];
  /** All of these must hold for the description to apply; without them it always does. */
  readonly when?: readonly Condition[];
  /** Where the model's name stands. Empty when the call never names one. */
  readonly model: readonly string[];
  /**
   * What is named after the model: the callee, as in `torchvision.models.resnet50(…)`, or what it is a member of,
   * as in `keras.datasets.mnist.load_data()`.
   */
  readonly namedAfterModel?: 'callee' | 'owner';
  /** Overrides the SDK's provider for these calls. */
  readonly provider?: string;
  /** Where an argument names the provider: `init_chat_model("gpt-4.1", model_provider="openai")`. */
  readonly providerArgument?: readonly string[];
  /** What stands in a name between provider and model: `/` in `gemini/gemini-2.5-flash`. */
  readonly providerPrefix?: '/' | ':';
  /** Names that look like files on this machine, but that the library downloads by itself: `yolo*.pt`. */
  readonly published?: readonly string[];
  /** A plain HTTP request: the description applies only where it surely goes to a model. */
  readonly request?: HttpRequest;
  /** It gives a path or a file and not a model: what loads that is a finding of its own. */
  readonly onlyDownloads?: boolean;
  /** Where the revision stands; its presence here also means that a load without one is unpinned. */
  readonly revision?: readonly string[];
  /** Whose host follows from the region that its client is given. */
  readonly region?: RegionalHost;
  readonly task?: readonly string[];
  /** Unpickles what it loads, unless the argument named holds the literal given. */
  readonly pickle?: { readonly unless?: { readonly argument: string; readonly equals: boolean } };
  /** Refuses code in the file unless the argument named holds the literal given. */
  readonly unsafe?: { readonly argument: string; readonly equals: boolean };
  /** Runs code from the hub when this argument is `true`. */
  readonly remoteCode?: readonly string[];
}

/** The host of a region, as the library itself makes it. */
export interface RegionalHost {
  /** Where the region stands in the call that makes the client. */
  readonly argument: readonly string[];
  /** With `REGION` where the region stands in its name. */
  readonly host: string;
  /** Arguments by which the client may go elsewhere. */
  readonly unless?: readonly string[];
  /** The region counts only where this argument is surely true. */
  readonly isOn?: readonly string[];
}

/**
 * Where the parts of a plain HTTP request stand. Its address tells the provider, and the model if it names one
 * and `model` does not.
 */
export interface HttpRequest {
  readonly address: readonly string[];
  /** What stands in front of an address that is only a path, as an argument of the call or of its client. */
  readonly base?: readonly string[];
  /** Its keys tell what a host that is not known serves. */
  readonly body?: readonly string[];
}

/** What an argument must be for a description to apply. */
export interface Condition {
  /** Whose argument is meant: that of the call, or that of the construction of the client it goes through. */
  readonly of?: 'client';
  readonly argument: readonly string[];
  /**
   * `given`: it is there, and not surely `None` or `False`. `text`: its value is a string that can be read here, and not an object that was
   * loaded elsewhere. `model-file`: the words around it say that it is a file with a model in it, or
   * it was taken from a hub.
   * `hub-model`, `hub-dataset`: it is the address of a file on the Hugging Face Hub. A list: it is
   * surely one of these values.
   */
  readonly is?: 'given' | 'text' | 'model-file' | 'hub-model' | 'hub-dataset' | readonly (string | boolean)[];
  /** It holds as well where the argument is left out: what the library then takes is one of these values. */
  readonly mayLack?: boolean;
  /** A string in it, or in the call that made it, contains one of these words; upper and lower case are one. */
  readonly mentions?: readonly string[];
}
